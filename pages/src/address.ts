/** The state of a page is its address, so that a view can be sent, kept, and gone back to. */

import { useCallback } from "preact/hooks";
import { useLocation, useSearchParams } from "wouter-preact";

export type Choice = Readonly<Record<string, string | readonly string[] | null | undefined>>;

/** Return what the address says and a function that changes a part of it. */
export function useChoice(): [URLSearchParams, (changed: Choice, options?: { replace?: boolean }) => void] {
  const [params, setParams] = useSearchParams();
  const change = useCallback(
    (changed: Choice, options: { replace?: boolean } = {}) =>
      setParams((before) => merged(before, changed), { replace: options.replace ?? true }),
    [setParams],
  );
  return [params, change];
}

/** Return a way to go to another page. */
export function useGo(): (address: string) => void {
  const [, go] = useLocation();
  return go;
}

/** Return an address with a query; what is empty is left out. */
export function address(path: string, choice: Choice = {}): string {
  const query = merged(new URLSearchParams(), choice).toString();
  return query ? `${path}?${query}` : path;
}

function merged(before: URLSearchParams, changed: Choice): URLSearchParams {
  const after = new URLSearchParams(before);
  for (const [name, value] of Object.entries(changed)) {
    after.delete(name);
    const values = Array.isArray(value) ? (value as readonly string[]) : [value as string | null | undefined];
    for (const one of values) if (one) after.append(name, one);
  }
  return after;
}

/** The pages, by what they show. */
export const to = {
  actor: (id: string): string => `/actor/${encodeURIComponent(id)}`,
  event: (id: string): string => `/event/${encodeURIComponent(id)}`,
  article: (id: string, claim?: string | null): string =>
    address(`/article/${encodeURIComponent(id)}`, { claim: claim ?? null }),
  tie: (one: string, other: string): string => address("/tie", { one, other }),
  list: (kind: string, choice: Choice = {}): string => address(`/list/${kind}`, choice),
  search: (words: string): string => address("/search", { words }),
};
