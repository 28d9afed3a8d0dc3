/** The claims of an event go in; a column for each article comes out, with what it tells otherwise than the others. */

import type { ComponentChildren, JSX } from "preact";
import { Link } from "wouter-preact";

import { to, useChoice } from "../address";
import type { Claim, DocumentHead, ShownEvent } from "../records";
import * as words from "../words";
import { Actors, Type } from "./basics";
import { Sentence } from "./claim";
import { type Report, numbersOf, otherwise, reportsOf } from "./event-compare";
import { Voices } from "./voices";
import { placeName } from "./countries";

const COLUMNS = 12;
const CLAIMS = 2;

/** Show the reports side by side. */
export function EventReports({ event }: { event: ShownEvent }): JSX.Element {
  const [params, change] = useChoice();
  const reports = reportsOf(event.claims);
  const shown = params.has("all") ? reports : reports.slice(0, COLUMNS);
  const left = reports.length - shown.length;
  return (
    <>
      <div class="reports">
        {shown.map((report) => (
          <ReportOf key={report.document.id} report={report} event={event} reports={reports} />
        ))}
      </div>
      {left > 0 ? (
        <button type="button" onClick={() => change({ all: "1" })}>
          Show {words.count(left, "more article")}
        </button>
      ) : null}
    </>
  );
}

function ReportOf({
  report,
  event,
  reports,
}: {
  report: Report;
  event: ShownEvent;
  reports: readonly Report[];
}): JSX.Element {
  const { document, claims } = report;
  const first = claims[0];
  return (
    <article class="report">
      <h3>
        <bdi>{words.outletOf(document)}</bdi>
      </h3>
      <p class="whence">
        <Link href={to.article(document.id, first?.id ?? null)}>
          {document.title ? <bdi>{document.title}</bdi> : "Open the article"}
        </Link>
        , {document.published ? words.day(document.published) : "undated"}
      </p>
      <Copied document={document} reports={reports} />
      {claims.slice(0, CLAIMS).map((claim) => (
        <Told key={claim.id} claim={claim} event={event} />
      ))}
      {claims.length > CLAIMS ? (
        <details>
          <summary>{words.count(claims.length - CLAIMS, "more sentence")} of this article</summary>
          {claims.slice(CLAIMS).map((claim) => (
            <Told key={claim.id} claim={claim} event={event} />
          ))}
        </details>
      ) : null}
    </article>
  );
}

/** Say where an article repeats the text of another: both are one voice. */
function Copied({ document, reports }: { document: DocumentHead; reports: readonly Report[] }): JSX.Element | null {
  if (document.copy_of === null) return null;
  const other = reports.find((report) => report.document.id === document.copy_of);
  return (
    <p class="copied">
      Repeats the text of{" "}
      <Link href={to.article(document.copy_of)}>
        {other ? <bdi>{words.outletOf(other.document)}</bdi> : "another article"}
      </Link>
      : both count as one voice.
    </p>
  );
}

function Told({ claim, event }: { claim: Claim; event: ShownEvent }): JSX.Element {
  const differs = otherwise(claim, event);
  return (
    <div class="told" id={claim.id}>
      <Sentence claim={claim} />
      <dl>
        <Row name="what" differs={differs.has("what")}>
          <Type type={claim.type} score={claim.score} modality={claim.modality} />
        </Row>
        <Row name="who" differs={differs.has("who")}>
          <Actors actors={claim.initiators} />
        </Row>
        {claim.recipients.length > 0 ? (
          <Row name="to whom" differs={differs.has("to whom")}>
            <Actors actors={claim.recipients} />
          </Row>
        ) : null}
        <Row name="when" differs={differs.has("when")}>
          {words.whenOf(claim)}
        </Row>
        <Row name="where" differs={differs.has("where")}>
          {claim.place ? placeName(claim.place) : <span class="none">not said</span>}
        </Row>
        {numbersOf(claim, event).map((number) => (
          <Row name={number.about} differs>
            {number.value}
          </Row>
        ))}
      </dl>
      <Voices claim={claim} />
      <p class="whence">
        <Link href={to.article(claim.document.id, claim.id)}>In the text</Link>
      </p>
    </div>
  );
}

function Row({ name, differs, children }: { name: string; differs: boolean; children: ComponentChildren }): JSX.Element {
  return (
    <div class={differs ? "differs" : undefined}>
      <dt>{name}</dt>
      <dd>
        {children}
        {differs ? <strong class="sign" title="Told otherwise than in other reports"> ≠ differs</strong> : null}
      </dd>
    </div>
  );
}
