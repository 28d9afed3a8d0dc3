/** Standing relations as bars over the time for which reports give them; neither end of them is known. */

import { scaleUtc } from "d3-scale";
import type { JSX } from "preact";

import type { Standing } from "../records";
import { count } from "../words";
import { LEFT, Mark, Marks, RIGHT, TimeLine, type TimeScale, useWidth } from "./chart";
import { keyOfStanding, standingLabel } from "./tie-open";
import { beginOf, endOf, inWords } from "./time";

const ROW = 36;
const OPEN = 14;

export function StandingChart({
  standings,
  one,
  other,
  stretch,
  open,
  onOpen,
}: {
  standings: readonly Standing[];
  one: string;
  other: string;
  stretch: [number, number];
  open: string | null;
  onOpen: (key: string) => void;
}): JSX.Element {
  const [place, width] = useWidth<HTMLDivElement>();
  const tall = standings.length * ROW + 26;
  const scale = scaleUtc().domain(stretch).range([LEFT, Math.max(LEFT + 50, width - RIGHT)]);
  return (
    <div class="chart" ref={place} style={{ height: `${tall}px` }}>
      {width > 0 ? (
        <svg class="over-time" width={width} height={tall} role="group" aria-label="Standing relations by time">
          <TimeLine scale={scale} y={standings.length * ROW + 4} />
          <Marks label="Standing relations; the arrow keys lead through them">
            {(at) =>
              standings.map((standing, index) => (
                <Row
                  key={keyOfStanding(standing)}
                  standing={standing}
                  label={standingLabel(standing, one, other)}
                  scale={scale}
                  y={index * ROW}
                  isChosen={open === keyOfStanding(standing)}
                  isReached={index === at}
                  onChoose={() => onOpen(keyOfStanding(standing))}
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
  standing,
  label,
  scale,
  y,
  ...mark
}: {
  standing: Standing;
  label: string;
  scale: TimeScale;
  y: number;
  isChosen: boolean;
  isReached: boolean;
  onChoose: () => void;
}): JSX.Element {
  const [left = 0, right = 0] = scale.range();
  const { first, last } = standing;
  const words = `${label}, ${standingWhen(standing)}; ${count(standing.claims.length, "report")}`;
  const x = first === null ? left : Math.max(left, scale(beginOf(first)));
  const end = last === null ? x : Math.min(right, scale(endOf(last)));
  return (
    <Mark {...mark} open={keyOfStanding(standing)} kind={`standing ${standing.modality}`} label={words}>
      <rect class="reach" x={0} width={right} y={y} height={ROW} />
      <text x={2} y={y + 14}>{words}</text>
      {first === null ? null : (
        <>
          <line class="open" x1={Math.max(left, x - OPEN)} x2={Math.min(right, end + OPEN)} y1={y + 25} y2={y + 25} />
          <rect class="sign" x={x} width={Math.max(5, end - x)} y={y + 21} height={8} />
        </>
      )}
    </Mark>
  );
}

/** Return for when reports give a relation. */
export function standingWhen({ first, last }: Standing): string {
  if (first === null || last === null) return "no date";
  return first === last ? `told for ${inWords(first, last)}` : `told for ${inWords(first, last)} and days between`;
}
