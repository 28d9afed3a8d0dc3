/** What an analyst decides goes in and is sent one by one; what became of each decision comes out. */

import { useCallback, useMemo, useRef, useState } from "preact/hooks";
import type { RefObject } from "preact";

import { send } from "../api";
import type { Decision, Judgement } from "../records";

const BY = "detente-by";
const KEYS = "detente-keys";

/** A decision of this visit; `about` is what it was shown as, to be shown again when it is undone. */
export type Kept = {
  number: number;
  said: string;
  about: string | null;
  state: "sending" | "kept" | "failed" | "undoing" | "undone";
  judgement: Judgement | null;
  error: Error | null;
};

export type Desk = {
  by: string;
  setBy: (name: string) => void;
  because: string;
  setBecause: (text: string) => void;
  hasKeys: boolean;
  setHasKeys: (isOn: boolean) => void;
  nameField: RefObject<HTMLInputElement>;
  whyField: RefObject<HTMLInputElement>;
  log: readonly Kept[];
  /** How often something was kept or undone: what was asked before that may differ now. */
  version: number;
  /** Whether somebody can decide; asks who does where that is not known. */
  isReady: () => boolean;
  decide: (decision: Decision, said: string, about?: string) => Promise<Kept>;
  undo: () => Promise<Kept | null>;
};

type Answer = { judgement: Judgement };

export function useDesk(): Desk {
  const [by, keepBy] = useState(() => localStorage.getItem(BY) ?? "");
  const [because, setBecause] = useState("");
  const [hasKeys, keepKeys] = useState(() => localStorage.getItem(KEYS) !== "off");
  const [log, setLog] = useState<readonly Kept[]>([]);
  const [version, setVersion] = useState(0);
  const nameField = useRef<HTMLInputElement>(null);
  const whyField = useRef<HTMLInputElement>(null);
  const line = useRef<Promise<unknown>>(Promise.resolve());
  const entries = useRef<Kept[]>([]);

  const put = useCallback((entry: Kept): Kept => {
    entries.current[entry.number] = entry;
    setLog([...entries.current]);
    if (entry.state === "kept" || entry.state === "undone") setVersion((before) => before + 1);
    return entry;
  }, []);
  // One after the other: the server concludes from one judgement at a time.
  const queued = useCallback(<Done>(work: () => Promise<Done>): Promise<Done> => {
    const done = line.current.then(work);
    line.current = done.catch(() => null);
    return done;
  }, []);
  const decide = useCallback(
    (decision: Decision, said: string, about: string | null = null): Promise<Kept> => {
      const number = entries.current.length;
      const entry = put({ number, said, about, state: "sending", judgement: null, error: null });
      const body = { ...decision, by: by.trim(), because: because.trim() || null };
      setBecause("");
      return queued(() => send<Answer>("judgements", body))
        .then(({ judgement }) => put({ ...entry, state: "kept", judgement }))
        .catch((error: Error) => put({ ...entry, state: "failed", error }));
    },
    [by, because],
  );
  const undo = useCallback(async (): Promise<Kept | null> => {
    const open = [...entries.current].reverse().find(({ state }) => state === "sending" || state === "kept");
    if (!open) return null;
    return queued(async () => {
      const entry = entries.current[open.number] ?? open;
      if (entry.judgement === null) return null;
      put({ ...entry, state: "undoing", error: null });
      return send<Answer>("judgements", { action: "undo", ids: [entry.judgement.id], by: by.trim(), because: null })
        .then(() => put({ ...entry, state: "undone" }))
        .catch((error: Error) => put({ ...entry, error }));
    });
  }, [by]);

  return useMemo(
    () => ({
      by,
      setBy: (name: string): void => {
        localStorage.setItem(BY, name);
        keepBy(name);
      },
      because,
      setBecause,
      hasKeys,
      setHasKeys: (isOn: boolean): void => {
        localStorage.setItem(KEYS, isOn ? "on" : "off");
        keepKeys(isOn);
      },
      nameField,
      whyField,
      log,
      version,
      isReady: (): boolean => {
        if (by.trim() === "") nameField.current?.focus();
        return by.trim() !== "";
      },
      decide,
      undo,
    }),
    [by, because, hasKeys, log, version, decide, undo],
  );
}
