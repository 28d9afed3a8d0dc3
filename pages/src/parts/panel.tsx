/** A panel beside a page with the sentences behind what was chosen; Escape closes it and leads back. */

import "../style/chart.css";

import type { ComponentChildren, JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";

/** `open` names what is shown, as the `data-open` of its marks does; the panel takes the focus when it changes. */
export function Panel({
  open,
  title,
  onClose,
  children,
}: {
  open: string;
  title: string;
  onClose: () => void;
  children: ComponentChildren;
}): JSX.Element {
  const panel = useRef<HTMLElement>(null);
  const opener = useRef<Element | null>(null);
  useEffect(() => {
    const before = document.activeElement;
    if (before && !panel.current?.contains(before)) opener.current = before;
    panel.current?.focus({ preventScroll: true });
    panel.current?.scrollTo(0, 0);
  }, [open]);
  const close = (): void => {
    onClose();
    // The page is wider without the panel: its charts are drawn again first.
    requestAnimationFrame(() => requestAnimationFrame(() => leadBack(opener.current, open)));
  };
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === "Escape" && !event.defaultPrevented) close();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  });
  return (
    <aside class="side-panel" ref={panel} tabIndex={-1} aria-label={title}>
      <header>
        <h2>{title}</h2>
        <button type="button" onClick={close}>
          Close <kbd>Esc</kbd>
        </button>
      </header>
      {children}
    </aside>
  );
}

function leadBack(opener: Element | null, open: string): void {
  const known = opener instanceof Element && opener.isConnected && opener.hasAttribute("data-open") ? opener : null;
  const mark = known ?? document.querySelector(`[data-open="${CSS.escape(open)}"]`);
  if (mark instanceof HTMLElement || mark instanceof SVGElement) mark.focus({ preventScroll: true });
}
