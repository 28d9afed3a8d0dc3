/** The roles that reports give an actor, over time; each opens the sentences that give it. */

import type { JSX } from "preact";
import { useEffect, useMemo, useState } from "preact/hooks";

import { useChoice } from "../address";
import { ask } from "../api";
import type { ActorRecord, Claim, Role } from "../records";
import { count } from "../words";
import { ActorName, useActorNames } from "./actor-name";
import { Nothing, Trouble } from "./basics";
import { ClaimLine } from "./claim";
import { type Column, Figure } from "./figure";
import { Panel } from "./panel";
import { SpansChart } from "./spans";
import { standingWhen } from "./tie-open";
import { wholeStretch } from "./time";

const SHOWN = 12;
const SENTENCES = 10;

const COLUMNS: readonly Column<Role>[] = [
  { name: "Role", cell: (role) => role.title },
  { name: "Of", cell: (role) => <ActorName id={role.body} /> },
  { name: "When", cell: (role) => standingWhen(role) },
  { name: "Reports", cell: (role) => role.claims.length, number: true },
];

export function Roles({ actor }: { actor: ActorRecord }): JSX.Element | null {
  const [params, change] = useChoice();
  const roles = useMemo(
    () => [...actor.roles].sort((one, other) => other.claims.length - one.claims.length),
    [actor.roles],
  );
  const open = params.get("open");
  const opened = roles.find((role) => keyOfRole(role) === open);
  if (roles.length === 0) return null;
  return (
    <div class={opened ? "beside with-panel" : "beside"}>
      <div class="beside-main">
        <Figure
          name="roles"
          title="Roles that reports give"
          rows={roles}
          columns={COLUMNS}
          note={
            roles.length > SHOWN
              ? `Those told most often; the table has ${roles.length - SHOWN} more.`
              : "The bar is the time for which reports give a role. Before and after it, nobody says."
          }
        >
          <RolesChart
            roles={roles.slice(0, SHOWN)}
            open={open}
            onOpen={(key) => change({ open: key }, { replace: false })}
          />
        </Figure>
      </div>
      {opened ? <RolePanel role={opened} onClose={() => change({ open: null })} /> : null}
    </div>
  );
}

function RolesChart({
  roles,
  open,
  onOpen,
}: {
  roles: readonly Role[];
  open: string | null;
  onOpen: (key: string) => void;
}): JSX.Element {
  const stretch = wholeStretch(roles);
  const names = useActorNames([...new Set(roles.map((role) => role.body))]);
  if (stretch === null) return <Nothing>No report says when; the table has them.</Nothing>;
  const rows = roles.map((role) => ({
    key: keyOfRole(role),
    words: `${role.title} of ${names.get(role.body) ?? "…"}`,
    detail: `${standingWhen(role)}; ${count(role.claims.length, "report")}`,
    first: role.first,
    last: role.last,
  }));
  return <SpansChart label="Roles by time" rows={rows} stretch={withRoom(stretch)} open={open} onOpen={onOpen} />;
}

/** Leave room at both ends, where bars go on that nobody has seen begin or end. */
function withRoom([from, to]: [number, number]): [number, number] {
  const room = (to - from) * 0.04;
  return [from - room, to + room];
}

function keyOfRole(role: Role): string {
  return `role.${role.body}.${role.title}`;
}

function RolePanel({ role, onClose }: { role: Role; onClose: () => void }): JSX.Element {
  const shown = role.claims.slice(0, SENTENCES);
  const { claims, error } = useClaims(shown);
  return (
    <Panel open={keyOfRole(role)} title={role.title} onClose={onClose}>
      <p>
        of <ActorName id={role.body} />, {standingWhen(role)}. When it began and whether it ended is not told.
      </p>
      {error ? <Trouble error={error} /> : null}
      {claims.map((claim) => <ClaimLine key={claim.id} claim={claim} />)}
      {role.claims.length > shown.length ? (
        <p class="note">{count(role.claims.length - shown.length, "more report")} give the same.</p>
      ) : null}
    </Panel>
  );
}

/** Return claims by their identifiers, once they are there. */
function useClaims(ids: readonly string[]): { claims: Claim[]; error: Error | null } {
  const [found, setFound] = useState<{ claims: Claim[]; error: Error | null }>({ claims: [], error: null });
  useEffect(() => {
    const control = new AbortController();
    Promise.all(ids.map((id) => ask<Claim>(`claims/${id}`, {}, control.signal)))
      .then((claims) => setFound({ claims, error: null }))
      .catch((error: Error) => {
        if (!control.signal.aborted) setFound({ claims: [], error });
      });
    return () => control.abort();
  }, [ids.join(" ")]);
  return found;
}
