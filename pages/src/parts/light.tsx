/** A button between light, dark, and what the system says; the choice stays on this machine. */

import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";

const KEY = "detente-light";
const NEXT = { system: "light", light: "dark", dark: "system" } as const;
type Light = keyof typeof NEXT;

export function Light(): JSX.Element {
  const [light, setLight] = useState<Light>(() => kept());
  useEffect(() => {
    document.documentElement.dataset["light"] = light;
    localStorage.setItem(KEY, light);
  }, [light]);
  return (
    <button type="button" class="quiet" onClick={() => setLight(NEXT[light])} title="Light, dark, or as the system is">
      Light: {light}
    </button>
  );
}

function kept(): Light {
  const found = localStorage.getItem(KEY);
  return found === "light" || found === "dark" ? found : "system";
}
