/** What the interface answers, as far as the pages use it. Days are "2019-03-27"; unknown is null. */

export type Span = { start: number; end: number };
export type Named = { id: string; name: string };
export type Modality = "asserted" | "negated" | "planned" | "possible";
export type Precision = "day" | "week" | "month" | "season" | "year" | "span" | "open";

export type DocumentHead = {
  id: string;
  path: string | null;
  url: string | null;
  title: string | null;
  outlet: string | null;
  published: string | null;
  published_basis: string | null;
  copy_of: string | null;
};

export type DocumentRecord = DocumentHead & {
  outlet_basis: string | null;
  claims: number;
  shared: number | null;
  remarks: string[];
};

export type Party = Span & {
  id: string | null;
  name: string;
  kind: string;
  mention: string;
  role: string | null;
  aliases: string[];
};

export type Speaker = Span & {
  id: string | null;
  name: string;
  mention: string;
  aliases: string[];
  cue: string;
  cue_start: number;
  cue_end: number;
};

export type PlaceRecord = {
  name: string;
  country: string | null;
  latitude: number | null;
  longitude: number | null;
  geonames_id: number | null;
};

export type Claim = {
  id: string;
  document: DocumentHead;
  sentence: string;
  sentence_start: number;
  trigger: Span & { text: string };
  type: string;
  mode: string | null;
  contexts: string[];
  quad: string | null;
  score: number | null;
  initiators: Party[];
  recipients: Party[];
  when: (Span & { text: string; first: string | null; last: string | null; precision: Precision; rule: string }) | null;
  when_undated: (Span & { text: string; rule: string }) | null;
  place: (PlaceRecord & Span) | null;
  attribution: Speaker[];
  modality: Modality;
  confidence: number;
  event: string | null;
  made_by: string;
  set_aside_by?: string | null;
  around?: { before: string; after: string };
};

export type Disagreement = {
  about: string;
  versions: { value: string; claims: string[] }[];
  corrected_to: string | null;
};

export type EventRecord = {
  id: string;
  type: string;
  mode: string | null;
  quad: string | null;
  score: number | null;
  initiators: Named[];
  recipients: Named[];
  first: string | null;
  last: string | null;
  precision: Precision | null;
  place: PlaceRecord | null;
  modality: Modality;
  documents: number;
  outlets: number;
  disagreements: Disagreement[];
  sentence: string;
  claims: string[];
  document: DocumentHead;
  attribution: Speaker[];
  confidence: number;
};

export type ShownEvent = Omit<EventRecord, "claims"> & { claims: Claim[]; denials: Claim[] };

export type Role = { title: string; body: string; first: string | null; last: string | null; claims: string[] };

export type ActorRecord = {
  id: string;
  name: string;
  kind: string;
  country: string | null;
  known: string | null;
  part_of: string | null;
  aliases: string[];
  documents: number;
  claims: number;
  roles: Role[];
};

export type TieRecord = {
  id: string;
  one: Named;
  other: Named;
  events: number;
  cooperation: number;
  conflict: number;
  score: number | null;
  first: string | null;
  last: string | null;
};

export type Turn = {
  year: number | null;
  direction: "warming" | "cooling";
  before: number | null;
  after: number | null;
  first: string | null;
  last: string | null;
  looks_back: boolean;
  events_before: string[];
  events_after: string[];
  claims: string[];
};

export type Outline = TieRecord & { turning_points: Turn[]; event_ids: string[] };

export type Picture = {
  outlet: string | null;
  events: number;
  reports: number;
  score: number;
  event_ids: string[];
  claims: string[];
};

export type Period = {
  year: number;
  events: number;
  score: number;
  documents: number;
  first: string;
  last: string;
  reports: number;
  outlets: number;
  by_outlet: Picture[];
  event_ids: string[];
};

export type Gap = {
  first: string;
  last: string;
  quiet: boolean;
  documents_one: number;
  documents_other: number;
  documents_both: number;
};

export type Standing = {
  type: string;
  modality: Modality;
  initiator: string | null;
  first: string | null;
  last: string | null;
  claims: string[];
};

export type Episode = Omit<EventRecord, "claims"> & { via: string[]; claims: Claim[] };

export type History = {
  id: string;
  one: ActorRecord;
  other: ActorRecord;
  events: number;
  cooperation: number;
  conflict: number;
  score: number | null;
  periods: Period[];
  unit: "year" | "quarter" | "month";
  series: Period[];
  by_outlet: Picture[];
  turning_points: Turn[];
  gaps: Gap[];
  history: Episode[];
  relations: Claim[];
  standing: Standing[];
};

export type Partner = {
  id: string;
  other: Named;
  events: number;
  cooperation: number;
  conflict: number;
  score: number | null;
  first: string | null;
  last: string | null;
  periods: { year: number; events: number; score: number; event_ids: string[] }[];
  turning_points: Turn[];
  event_ids: string[];
};

export type Balance = {
  one: ActorRecord;
  events: number;
  cooperation: number;
  conflict: number;
  score: number | null;
  periods: Period[];
  unit: "year" | "quarter" | "month";
  series: Period[];
  by_outlet: Picture[];
  with: Partner[];
};

export type ShownActor = ActorRecord & { claims: Claim[]; with: Partner[] };

export type Page<Item> = { items: Item[]; next: string | null };

export type Store = {
  name: "detente";
  version: string;
  counts: { documents: number; claims: number; events: number; actors: number; ties: number };
  first: string | null;
  last: string | null;
  fresh: boolean;
  runs: number;
  can_write: boolean;
  types: { name: string; meaning: string; quad: string | null; score: number | null; relation: boolean }[];
  modalities: Modality[];
  outlets: { name: string | null; documents: number }[];
};

export type Activity = {
  by: "day" | "week" | "month" | "year";
  periods: { first: string; last: string; events: number; documents: number; score: number | null }[];
  undated: number;
  usual: { first: string; last: string } | null;
};

export type Network = {
  since: string | null;
  until: string | null;
  nodes: { id: string; name: string; kind: string; country: string | null; events: number }[];
  edges: {
    one: string;
    other: string;
    tie: string | null;
    events: number;
    cooperation: number;
    conflict: number;
    score: number | null;
  }[];
  hidden: { actors: number; ties: number };
};

export type PlacesAnswer = {
  places: (PlaceRecord & {
    level: "place" | "country";
    events: number;
    score: number | null;
    cooperation: number;
    conflict: number;
    latest: string;
  })[];
  unplaced: number;
};

/** The articles that came out in the week of a Monday, by the outlets with most of all. */
export type Week = {
  week: string;
  first: string;
  documents: number;
  by_outlet: Record<string, number>;
  others: number;
};

export type Overview = {
  counts: Store["counts"];
  coverage: Week[];
  outlets: { name: string | null; documents: number; claims: number }[];
  active_in: { first: string | null; last: string | null };
  active: Outline[];
  turns: { tie: TieRecord; turn: Turn }[];
  news: Record<NewsKind | "runs", number>;
  disagreements: EventRecord[];
};

export type NewsKind = "documents" | "events" | "ties" | "disagreements" | "repeating";

export type DisagreementNews = Omit<Disagreement, "corrected_to"> & { event: string; added: boolean };

export type News = {
  runs: { id: string; began: string; documents: number }[];
  documents: DocumentRecord[];
  events: (EventRecord & { added: boolean })[];
  ties: (TieRecord & { events_before: number; score_before: number | null; added: boolean })[];
  disagreements: DisagreementNews[];
  repeating: DocumentRecord[];
  more: Record<NewsKind | "runs", number>;
};

export type Mark = Span & {
  kind: "mention" | "time" | "place" | "trigger" | "speaker" | "cue" | "masked";
  claims: string[];
  actor: (Named & { kind: string }) | null;
  title: string;
};

export type Reading = {
  document: DocumentRecord;
  claims: Claim[];
  segments: { text: string; start: number; end: number; marks: number[] }[];
  marks: Mark[];
  versions: DocumentRecord[];
  copies: DocumentRecord[];
};

export type FoundSentence = {
  document: DocumentHead;
  sentence: string;
  sentence_start: number;
  matches: Span[];
  segments: { text: string; marked: boolean }[];
};

export type SearchAnswer = { sentences: FoundSentence[]; actors: ActorRecord[]; next: string | null };

export type Part = {
  id: string;
  name: string;
  document: string;
  title: string | null;
  score: number;
  reason: string;
  sentence?: string | null;
};

export type ToldEvent = Omit<EventRecord, "claims"> & { claims: Claim[] };

type DoubtHead = { id: string; reason: string; weight: number };

/** Something worth a look, with all that is needed to judge it. */
export type Doubt =
  | (DoubtHead & { about: "claim"; what: Claim })
  | (DoubtHead & { about: "disagreement" | "accusation"; what: ToldEvent })
  | (DoubtHead & { about: "identity"; what: ActorRecord & { parts: Part[] } });

export type Queue = { items: Doubt[]; more: number; next: string | null };

/** What a claim should say; what is left out stays as it is. */
export type Wish = {
  type?: string;
  modality?: Modality;
  when?: string;
  place?: string;
  initiators?: string[];
  recipients?: string[];
};

export type Decision = {
  action: "merge" | "split" | "reject" | "correct" | "confirm" | "undo";
  ids: string[];
  parts?: string[];
  claim?: Wish;
};

export type Judgement = {
  id: string;
  action: string;
  by: string;
  at: string;
  because?: string;
  actors?: Named[];
  names?: string[];
  entity_ids?: string[];
  claims?: { id: string; type: string }[];
  event_ids?: string[];
  correction?: {
    type: string | null;
    modality: Modality | null;
    when: { first: string | null; last: string | null; precision: Precision } | null;
    place: { name: string; country: string | null } | null;
    unknown: string[];
    initiators: Named[] | null;
    recipients: Named[] | null;
  };
  undoes?: string;
};

export type ListedJudgement = Judgement & { undone_by: string | null; applies: boolean };

export type Problem = { type: string; title: string; status: number; detail: string; hint?: string | null };
