/** What lasts, such as relations and roles, as bars over the time for which reports give it; neither end is known. */

import { scaleUtc } from "d3-scale";
import type { JSX } from "preact";

import type { Modality } from "../records";
import { LEFT, Mark, Marks, RIGHT, TimeLine, type TimeScale, useWidth } from "./chart";
import { type Range, beginOf, endOf } from "./time";

const LINE = 15;
const BAR = 8;
const OPEN = 14;
/** Narrower charts have the details of a row in a line of their own. */
const WIDE = 640;

/** `key` is what the address says when it is open; `words` and `detail` stand above the bar. */
export type Lasting = Range & { key: string; words: string; detail: string; modality?: Modality };

export function SpansChart({
  label,
  rows,
  stretch,
  open,
  onOpen,
}: {
  label: string;
  rows: readonly Lasting[];
  stretch: [number, number];
  open: string | null;
  onOpen: (key: string) => void;
}): JSX.Element {
  const [place, width] = useWidth<HTMLDivElement>();
  const lines = width > WIDE ? 1 : 2;
  const high = lines * LINE + BAR + 13;
  const tall = rows.length * high + 26;
  const scale = scaleUtc().domain(stretch).range([LEFT, Math.max(LEFT + 50, width - RIGHT)]);
  return (
    <div class="chart" ref={place} style={{ height: `${tall}px` }}>
      {width > 0 ? (
        <svg class="over-time" width={width} height={tall} role="group" aria-label={label}>
          <TimeLine scale={scale} y={rows.length * high + 4} />
          <Marks label={`${label}; the arrow keys lead through them`}>
            {(at) =>
              rows.map((row, index) => (
                <Row
                  key={row.key}
                  row={row}
                  scale={scale}
                  y={index * high}
                  high={high}
                  lines={lines}
                  isChosen={open === row.key}
                  isReached={index === at}
                  onChoose={() => onOpen(row.key)}
                />
              ))
            }
          </Marks>
        </svg>
      ) : null}
    </div>
  );
}

function Row({
  row,
  scale,
  y,
  high,
  lines,
  ...mark
}: {
  row: Lasting;
  scale: TimeScale;
  y: number;
  high: number;
  lines: number;
  isChosen: boolean;
  isReached: boolean;
  onChoose: () => void;
}): JSX.Element {
  const [left = 0, right = 0] = scale.range();
  const { first, last } = row;
  const x = first === null ? left : Math.min(right, Math.max(left, scale(beginOf(first))));
  const end = last === null ? x : Math.max(left, Math.min(right, scale(endOf(last))));
  const texts = lines === 1 ? [`${row.words}, ${row.detail}`] : [row.words, row.detail];
  const middle = y + lines * LINE + 10;
  return (
    <Mark {...mark} open={row.key} kind={`lasting ${row.modality ?? "asserted"}`} label={`${row.words}, ${row.detail}`}>
      <rect class="reach" x={0} width={right} y={y} height={high} />
      {texts.map((text, index) => <text key={index} x={2} y={y + 13 + index * LINE}>{text}</text>)}
      {first === null && last === null ? null : (
        <>
          <line class="open" x1={Math.max(left, x - OPEN)} x2={Math.min(right, end + OPEN)} y1={middle} y2={middle} />
          <rect class="sign" x={x} width={Math.max(5, end - x)} y={middle - BAR / 2} height={BAR} />
        </>
      )}
    </Mark>
  );
}
