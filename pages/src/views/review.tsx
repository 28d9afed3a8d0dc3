import type { JSX } from "preact";

import { Heading } from "../parts/basics";

export default function Review(): JSX.Element {
  return <Heading title="Review" />;
}
