/** The drawing of a network in the page: its frame, its keys and buttons, and words for those who do not see it. */

import type { JSX } from "preact";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";

import type { Network } from "../records";
import { useColours } from "./colours";
import { Canvas, type Lit } from "./network-canvas";
import type { Places } from "./network-place";

/** Show a network; `lit` is brought out, and what is clicked is opened. `fail` hears where nothing can be drawn. */
export default function NetworkDrawing({
  network,
  places,
  lit,
  label,
  describedBy,
  open,
  point,
  fail,
}: {
  network: Network;
  places: Places;
  lit: Lit | null;
  label: string;
  describedBy: string;
  open: (lit: Lit | null) => void;
  point: (lit: Lit | null) => void;
  fail: () => void;
}): JSX.Element {
  const element = useRef<HTMLDivElement>(null);
  const canvas = useRef<Canvas | null>(null);
  const colours = useColours();
  const handlers = useRef({ open, point });
  handlers.current = { open, point };
  useLayoutEffect(() => {
    if (!element.current) return;
    try {
      canvas.current = new Canvas(
        element.current,
        { open: (chosen) => handlers.current.open(chosen), point: (over) => handlers.current.point(over) },
        colours,
      );
    } catch {
      // Whatever goes wrong here, as a machine that refuses WebGL, the table says the same.
      fail();
    }
    const size = new ResizeObserver(() => canvas.current?.resize());
    size.observe(element.current);
    return () => {
      size.disconnect();
      canvas.current?.close();
      canvas.current = null;
    };
  }, []);
  useLayoutEffect(() => canvas.current?.show(network, places), [network, places]);
  useLayoutEffect(() => canvas.current?.light(lit), [lit?.one, lit?.other]);
  useEffect(() => canvas.current?.recolour(colours), [colours]);
  const onKey = (event: JSX.TargetedKeyboardEvent<HTMLDivElement>): void => {
    const act = canvas.current && KEYS[event.key];
    if (!act || !canvas.current || event.ctrlKey || event.metaKey || event.altKey) return;
    act(canvas.current);
    event.preventDefault();
  };
  return (
    <div class="network-drawing">
      <div
        class="network-canvas"
        role="group"
        aria-label={`${label} Keys: plus and minus, arrows, 0 for all.`}
        aria-describedby={describedBy}
        tabIndex={0}
        onKeyDown={onKey}
      >
        <div aria-hidden="true" ref={element} />
      </div>
      <div class="network-zoom" role="group" aria-label="Size of the drawing">
        <button type="button" aria-label="Closer" onClick={() => canvas.current?.zoom(1.5)}>
          +
        </button>
        <button type="button" aria-label="Farther" onClick={() => canvas.current?.zoom(1 / 1.5)}>
          −
        </button>
        <button type="button" onClick={() => canvas.current?.fit()}>
          All
        </button>
      </div>
    </div>
  );
}

const STEP = 0.12;
const KEYS: Readonly<Record<string, (canvas: Canvas) => void>> = {
  "+": (canvas) => canvas.zoom(1.5),
  "=": (canvas) => canvas.zoom(1.5),
  "-": (canvas) => canvas.zoom(1 / 1.5),
  "0": (canvas) => canvas.fit(),
  ArrowLeft: (canvas) => canvas.move(-STEP, 0),
  ArrowRight: (canvas) => canvas.move(STEP, 0),
  ArrowUp: (canvas) => canvas.move(0, -STEP),
  ArrowDown: (canvas) => canvas.move(0, STEP),
};
