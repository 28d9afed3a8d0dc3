import type { JSX } from "preact";

import { Heading } from "../parts/basics";

export default function Network(): JSX.Element {
  return <Heading title="Network" />;
}
