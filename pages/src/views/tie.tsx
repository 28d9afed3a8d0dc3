import type { JSX } from "preact";

import { Heading } from "../parts/basics";

export default function Tie(): JSX.Element {
  return <Heading title="Tie" />;
}
