import type { JSX } from "preact";

import { Heading } from "../parts/basics";

export default function Search(): JSX.Element {
  return <Heading title="Search" />;
}
