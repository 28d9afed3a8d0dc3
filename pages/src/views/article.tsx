import type { JSX } from "preact";

import { Heading } from "../parts/basics";

export default function Article({ id }: { id: string }): JSX.Element {
  return <Heading title={id} />;
}
