/** A claim comes in, a form to correct it comes out; only what was changed is sent. */

import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";

import { useAnswer } from "../api";
import type { Claim, Modality, Party, Store, Wish } from "../records";
import { typeName } from "../words";
import { ActorField } from "./actor-field";

const UNKNOWN = "unknown";
const NOBODY = "nobody";

type Side = { id: string | null; name: string }[];

export function CorrectForm({
  claim,
  onSend,
  onClose,
}: {
  claim: Claim;
  onSend: (wish: Wish) => Promise<boolean>;
  onClose: () => void;
}): JSX.Element {
  const store = useAnswer<Store>("").answer;
  const [type, setType] = useState(claim.type);
  const [modality, setModality] = useState<Modality>(claim.modality);
  const [when, setWhen] = useState(whenIn(claim));
  const [place, setPlace] = useState(placeIn(claim));
  const [who, setWho] = useState<Side>(sideOf(claim.initiators));
  const [whom, setWhom] = useState<Side>(sideOf(claim.recipients));
  const [isSending, setSending] = useState(false);
  const [isSame, setSame] = useState(false);

  const firstField = useRef<HTMLSelectElement>(null);
  useEffect(() => firstField.current?.focus(), []);
  const submit = async (event: JSX.TargetedSubmitEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const wish = wishOf(claim, { type, modality, when, place, who, whom });
    setSame(Object.keys(wish).length === 0);
    if (Object.keys(wish).length === 0) return;
    setSending(true);
    if (await onSend(wish)) onClose();
    setSending(false);
  };
  return (
    <form
      class="correct filters"
      aria-label="Correct the claim"
      onSubmit={(event) => void submit(event)}
      onKeyDown={(event) => {
        if (event.key === "Escape" && !event.defaultPrevented) onClose();
      }}
    >
      <label>
        <span>What</span>
        <select ref={firstField} value={type} onChange={(event) => setType(event.currentTarget.value)}>
          {(store?.types ?? [{ name: claim.type }]).map(({ name }) => (
            <option value={name}>{typeName(name)}</option>
          ))}
        </select>
      </label>
      <label>
        <span>Told as</span>
        <select value={modality} onChange={(event) => setModality(event.currentTarget.value as Modality)}>
          {(store?.modalities ?? [claim.modality]).map((name) => (
            <option value={name}>{name}</option>
          ))}
        </select>
      </label>
      <label>
        <span>When</span>
        <input
          value={when}
          maxLength={40}
          placeholder="2012-02-24, 2012-02, 2012"
          title="A day, month or year, or two with a stroke between: 2012-02-24/2012-03-02. Empty: not known."
          onInput={(event) => setWhen(event.currentTarget.value)}
        />
      </label>
      <label>
        <span>Where</span>
        <input
          value={place}
          maxLength={100}
          placeholder="Tripoli, LB"
          title="The usual English name, its country after a comma. Empty: not known."
          onInput={(event) => setPlace(event.currentTarget.value)}
        />
      </label>
      <SideField label="Who acts" side={who} setSide={setWho} />
      <SideField label="Acted upon" side={whom} setSide={setWhom} />
      <div class="ends">
        <button type="submit" disabled={isSending}>
          {isSending ? "Being kept…" : "Keep the correction"}
        </button>
        <button type="button" class="quiet" onClick={onClose}>
          Leave it <kbd aria-hidden="true">Esc</kbd>
        </button>
        {isSame ? <span role="alert">Nothing was changed yet.</span> : null}
      </div>
    </form>
  );
}

/** Those on one side, each to be taken away, and a field to add another. */
function SideField({ label, side, setSide }: { label: string; side: Side; setSide: (side: Side) => void }): JSX.Element {
  const [adding, setAdding] = useState(0);
  return (
    <fieldset class="side">
      <legend>{label}</legend>
      <ul>
        {side.map((party, index) => (
          <li key={party.id ?? party.name}>
            <Chosen party={party} />{" "}
            <button
              type="button"
              class="quiet"
              aria-label={`Without ${party.name}`}
              onClick={() => setSide(side.filter((_, place) => place !== index))}
            >
              ×
            </button>
          </li>
        ))}
        {side.length === 0 ? <li class="none">nobody</li> : null}
      </ul>
      <ActorField
        key={adding}
        label="Add"
        value={null}
        onChoose={(id) => {
          if (id === null) return;
          if (!side.some((party) => party.id === id)) setSide([...side, { id, name: id }]);
          setAdding(adding + 1);
        }}
      />
    </fieldset>
  );
}

function Chosen({ party }: { party: Side[number] }): JSX.Element {
  const isNew = party.id !== null && party.id === party.name;
  const found = useAnswer<{ items: { id: string; name: string }[] }>(isNew ? "actors" : null, { actor: party.id, limit: 1 });
  if (party.id === null) {
    return (
      <span class="none" title="No known actor: a change of this side leaves it out.">
        {party.name}
      </span>
    );
  }
  return <span>{isNew ? (found.answer?.items[0]?.name ?? "…") : party.name}</span>;
}

function sideOf(parties: readonly Party[]): Side {
  return parties.map(({ id, name }) => ({ id, name }));
}

/** Return when a claim happened as it is written in the form. */
function whenIn({ when }: Claim): string {
  if (!when?.first || !when.last) return "";
  if (when.first === when.last) return when.first;
  if (when.precision === "month") return when.first.slice(0, 7);
  if (when.precision === "year") return when.first.slice(0, 4);
  return `${when.first}/${when.last}`;
}

function placeIn({ place }: Claim): string {
  return place ? [place.name, place.country].filter(Boolean).join(", ") : "";
}

type Form = { type: string; modality: Modality; when: string; place: string; who: Side; whom: Side };

/** Return what a form says otherwise than the claim. */
function wishOf(claim: Claim, form: Form): Wish {
  const wish: Wish = {};
  if (form.type !== claim.type) wish.type = form.type;
  if (form.modality !== claim.modality) wish.modality = form.modality;
  if (form.when.trim() !== whenIn(claim)) wish.when = form.when.trim() || UNKNOWN;
  if (form.place.trim() !== placeIn(claim)) wish.place = form.place.trim() || UNKNOWN;
  if (!isSameSide(form.who, claim.initiators)) wish.initiators = idsOf(form.who);
  if (!isSameSide(form.whom, claim.recipients)) wish.recipients = idsOf(form.whom);
  return wish;
}

function isSameSide(side: Side, parties: readonly Party[]): boolean {
  const name = (party: Side[number]): string => party.id ?? party.name;
  return side.length === parties.length && side.every((party, index) => name(party) === name(parties[index] ?? party));
}

function idsOf(side: Side): string[] {
  const ids = side.flatMap(({ id }) => id ?? []);
  return ids.length > 0 ? ids : [NOBODY];
}
