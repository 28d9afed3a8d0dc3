/** Names of actors and numbers of ties go in with their places on the screen; those that find room are written. */

import type { Colours } from "./colours";

/** A text beside a disc (of this radius) or, without one, in the middle of a line. */
export type Label = { text: string; x: number; y: number; radius: number | null; strong: boolean };

type Context = CanvasRenderingContext2D;
type Box = { left: number; right: number; top: number; bottom: number };

const SIZE = 12;
const GAP = 3;

/** Write labels, the first the most important: what would lie over another is left out. */
export function write(context: Context, labels: readonly Label[], size: { width: number; height: number }, colours: Colours): void {
  context.clearRect(0, 0, size.width, size.height);
  context.lineWidth = 3;
  context.lineJoin = "round";
  context.strokeStyle = colours.sheet;
  context.fillStyle = colours.ink;
  const family = getComputedStyle(context.canvas).fontFamily;
  const taken: Box[] = [];
  for (const label of labels) {
    context.font = `${label.strong ? 700 : 400} ${SIZE}px ${family}`;
    const width = context.measureText(label.text).width;
    const box = sides(label, width).find((place) => isFree(place, taken, size));
    if (!box) continue;
    taken.push(box);
    context.strokeText(label.text, box.left, label.y + SIZE / 3);
    context.fillText(label.text, box.left, label.y + SIZE / 3);
  }
}

/** Return where a label may stand: right of its disc or else left, or in the middle of its line. */
function sides({ x, y, radius }: Label, width: number): Box[] {
  const lefts = radius === null ? [x - width / 2] : [x + radius + GAP, x - radius - GAP - width];
  return lefts.map((left) => ({ left, right: left + width, top: y - SIZE / 2, bottom: y + SIZE / 2 }));
}

function isFree(box: Box, taken: readonly Box[], { width, height }: { width: number; height: number }): boolean {
  if (box.left < 0 || box.right > width || box.top < 0 || box.bottom > height) return false;
  return !taken.some(
    (other) => box.left < other.right && other.left < box.right && box.top < other.bottom && other.top < box.bottom,
  );
}
