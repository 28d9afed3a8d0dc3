/** What the watcher of the store does, asked again and again as long as the page is seen. */

import { useEffect, useState } from "preact/hooks";

import { type Asked, askAnew } from "../api";

const EVERY = 10_000;

export type Following = {
  source: string;
  asked: string | null;
  next: string | null;
  article: string | null;
  articles: number;
  trouble: string | null;
  failing: string | null;
};

export type ReadArticle = {
  at: string;
  source: string | null;
  document: string | null;
  outlet: string | null;
  title: string | null;
  claims: number | null;
};

export type RefusedInput = { at: string; source: string | null; where: string | null; reason: string | null };

export type Watcher = {
  host: string;
  began: string;
  at: string;
  ended: string | null;
  every: number;
  last_hour: number;
  last_day: number;
  trouble: string | null;
  sources: Following[];
  read: ReadArticle[];
  refused: RefusedInput[];
  alerts: { sent: number; waiting: number; trouble: string | null } | null;
};

export type Watch = { running: boolean; watcher: Watcher | null };

/** Return the last answer; one that fails after it stands beside nothing, so that no old one passes for new. */
export function useWatch(): Asked<Watch> {
  const [asked, setAsked] = useState<Asked<Watch>>({ answer: null, error: null, waiting: true });
  useEffect(() => {
    const control = new AbortController();
    const look = (): void => {
      if (document.hidden) return;
      askAnew<Watch>("watch", control.signal)
        .then((answer) => setAsked({ answer, error: null, waiting: false }))
        .catch((error: Error) => {
          if (!control.signal.aborted) setAsked({ answer: null, error, waiting: false });
        });
    };
    look();
    const timer = setInterval(look, EVERY);
    document.addEventListener("visibilitychange", look);
    return () => {
      control.abort();
      clearInterval(timer);
      document.removeEventListener("visibilitychange", look);
    };
  }, []);
  return asked;
}
