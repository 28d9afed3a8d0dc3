import type { JSX } from "preact";

import { Heading } from "../parts/basics";

export default function List({ kind }: { kind: string }): JSX.Element {
  return <Heading title={kind} />;
}
