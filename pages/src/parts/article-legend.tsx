/** The kinds of marks go in; switches for them, each in its own look, come out; the address keeps which are off. */

import type { JSX } from "preact";

import { useChoice } from "../address";
import { KINDS } from "./article-marks";

/** Show a switch for each kind that the article has. */
export function ArticleLegend({ numbers }: { numbers: ReadonlyMap<string, number> }): JSX.Element {
  const [params, change] = useChoice();
  const off = params.getAll("off");
  const flip = (kind: string): void =>
    change({ off: off.includes(kind) ? off.filter((one) => one !== kind) : [...off, kind] });
  return (
    <fieldset class="legend">
      <legend>Marked in the text</legend>
      {KINDS.filter((item) => numbers.has(item.kind)).map((item) => (
        <label title={item.title}>
          <input type="checkbox" checked={!off.includes(item.kind)} onChange={() => flip(item.kind)} />
          <span class={`m ${item.kind}`}>{item.name}</span> <small>{numbers.get(item.kind)}</small>
        </label>
      ))}
    </fieldset>
  );
}
