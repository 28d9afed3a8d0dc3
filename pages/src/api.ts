/** Questions to the interface go in, answers or problems in plain words come out. */

import { useEffect, useState } from "preact/hooks";

import type { Problem } from "./records";

const ROOT = "/api/v1";
const KEPT = 60;

type Value = string | number | boolean | null | undefined | readonly string[];
export type Question = Readonly<Record<string, Value>>;

/** What went wrong, with what to do about it where the server knows. */
export class ProblemError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail || problem.title);
  }
}

/** Return the address of a question; what is empty is left out. */
export function addressOf(path: string, question: Question = {}): string {
  const found = new URLSearchParams();
  for (const [name, value] of Object.entries(question)) {
    const values = Array.isArray(value) ? value : [value as Exclude<Value, readonly string[]>];
    for (const one of values) {
      if (one !== null && one !== undefined && one !== "" && one !== false) found.append(name, String(one));
    }
  }
  const query = found.toString();
  return `${ROOT}${path && `/${path}`}${query ? `?${query}` : ""}`;
}

const answers = new Map<string, unknown>();

/** Forget what was answered: after a correction everything may differ. */
export function forget(): void {
  answers.clear();
}

/** Return the answer to a question. Raises ProblemError. */
export async function ask<Answer>(path: string, question: Question = {}, signal?: AbortSignal): Promise<Answer> {
  const address = addressOf(path, question);
  if (answers.has(address)) return answers.get(address) as Answer;
  const response = await fetch(address, { signal: signal ?? null, headers: { Accept: "application/json" } });
  const found = await read<Answer>(response);
  answers.set(address, found);
  for (const oldest of answers.keys()) {
    if (answers.size <= KEPT) break;
    answers.delete(oldest);
  }
  return found;
}

/** Return the answer to a question that may have been answered before: to what changes without the store. */
export async function askAnew<Answer>(path: string, signal: AbortSignal): Promise<Answer> {
  answers.delete(addressOf(path));
  return ask<Answer>(path, {}, signal);
}

/** Send something to be kept; return what the server says of it. Raises ProblemError. */
export async function send<Answer>(path: string, body: unknown): Promise<Answer> {
  return post<Answer>(path, JSON.stringify(body), "application/json");
}

/** Send the lines of a file to be kept; return what the server says of it. Raises ProblemError. */
export async function sendLines<Answer>(path: string, lines: string): Promise<Answer> {
  return post<Answer>(path, lines, "application/jsonl");
}

async function post<Answer>(path: string, body: string, type: string): Promise<Answer> {
  const response = await fetch(addressOf(path), {
    method: "POST",
    headers: { "Content-Type": type, Accept: "application/json" },
    body,
  });
  const found = await read<Answer>(response);
  forget();
  return found;
}

async function read<Answer>(response: Response): Promise<Answer> {
  const found: unknown = await response.json().catch(() => null);
  if (response.ok && found !== null) return found as Answer;
  throw new ProblemError(
    (found as Problem | null) ?? {
      type: "about:blank",
      title: "The server gave no answer that can be read",
      status: response.status,
      detail: `It answered ${response.status} ${response.statusText}.`,
    },
  );
}

export type Asked<Answer> = { answer: Answer | null; error: Error | null; waiting: boolean };

/** Ask while a part of the page is shown; the last answer stays until the next one is there. */
export function useAnswer<Answer>(path: string | null, question: Question = {}): Asked<Answer> {
  const address = path === null ? null : addressOf(path, question);
  const [asked, setAsked] = useState<Asked<Answer>>(() => first(address));
  useEffect(() => {
    if (path === null || address === null) return;
    if (answers.has(address)) {
      setAsked({ answer: answers.get(address) as Answer, error: null, waiting: false });
      return;
    }
    const control = new AbortController();
    setAsked((before) => ({ ...before, error: null, waiting: true }));
    ask<Answer>(path, question, control.signal)
      .then((answer) => setAsked({ answer, error: null, waiting: false }))
      .catch((error: Error) => {
        if (!control.signal.aborted) setAsked({ answer: null, error, waiting: false });
      });
    return () => control.abort();
  }, [address]);
  return asked;
}

function first<Answer>(address: string | null): Asked<Answer> {
  const known = address !== null && answers.has(address);
  return { answer: known ? (answers.get(address) as Answer) : null, error: null, waiting: address !== null && !known };
}
