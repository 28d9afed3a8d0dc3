import type { JSX } from "preact";

import { Heading } from "../parts/basics";

export default function Map(): JSX.Element {
  return <Heading title="Map" />;
}
