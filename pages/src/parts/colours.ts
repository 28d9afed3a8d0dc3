/** Names of colours of the style go in, their values in the light of the moment come out. */

import { useEffect, useState } from "preact/hooks";

export type Colour = "ground" | "sheet" | "ink" | "faint" | "line" | "warm" | "cold" | "even" | "focus";
export type Colours = Readonly<Record<Colour, string>>;

const NAMES: readonly Colour[] = ["ground", "sheet", "ink", "faint", "line", "warm", "cold", "even", "focus"];

/** Return the colours for what CSS does not reach, as a canvas; they change with light and dark. */
export function useColours(): Colours {
  const [colours, setColours] = useState(resolved);
  useEffect(() => {
    const again = (): void =>
      setColours((before) => {
        const now = resolved();
        return NAMES.every((name) => now[name] === before[name]) ? before : now;
      });
    const dark = matchMedia("(prefers-color-scheme: dark)");
    const chosen = new MutationObserver(again);
    dark.addEventListener("change", again);
    chosen.observe(document.documentElement, { attributeFilter: ["data-light"] });
    again();
    return () => {
      dark.removeEventListener("change", again);
      chosen.disconnect();
    };
  }, []);
  return colours;
}

function resolved(): Colours {
  // A custom property keeps light-dark(…) as it is written; a property that uses it has one colour.
  const probe = document.createElement("i");
  document.body.append(probe);
  const found = NAMES.map((name) => {
    probe.style.color = `var(--${name})`;
    return [name, getComputedStyle(probe).color];
  });
  probe.remove();
  return Object.fromEntries(found) as Record<Colour, string>;
}

/** Return a colour that has a share of one and the rest of another. */
export function mixed(one: string, other: string, share: number): string {
  const [first, second] = [channels(one), channels(other)];
  return `rgb(${first.map((value, index) => Math.round(value * share + (second[index] ?? 0) * (1 - share))).join(",")})`;
}

function channels(colour: string): number[] {
  return (colour.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number);
}
