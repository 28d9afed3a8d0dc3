import type { JSX } from "preact";

import { Heading } from "../parts/basics";

export default function Overview(): JSX.Element {
  return <Heading title="Overview" />;
}
