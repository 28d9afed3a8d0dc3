/** The record of an article goes in; where it is from, since when, what was remarked, and who repeats it come out. */

import type { ComponentChildren, JSX } from "preact";
import { Link } from "wouter-preact";

import { to } from "../address";
import type { DocumentRecord, Reading } from "../records";
import { NONE, day, outletOf, titleOf } from "../words";

/** What an outlet or a day rests on, as people say it. */
const BASES: Readonly<Record<string, string>> = {
  input: "as the input says",
  jsonld: "from the structured data of the page",
  meta: "from the markup of the page",
  user: "as it was given when the article was read",
  dateline: "from the line that opens the text",
  caption: "from a dated caption",
  url: "from the address of the article",
};

/** Show the outlet and day on one line, and the rest beneath. */
export function ArticleAbout({ reading }: { reading: Reading }): JSX.Element {
  const { document, versions, copies } = reading;
  return (
    <section class="about" aria-label="About this article">
      <dl>
        <Row name="Outlet">
          {document.outlet ? <bdi>{document.outlet}</bdi> : "unknown"} <Basis basis={document.outlet_basis} />
        </Row>
        <Row name="Published">
          {document.published ? day(document.published) : "unknown"} <Basis basis={document.published_basis} />
        </Row>
        {document.url ? (
          <Row name="Address">
            <Outside url={document.url} />
          </Row>
        ) : null}
        {document.path ? (
          <Row name="File">
            <bdi>{document.path}</bdi>
          </Row>
        ) : null}
        {document.remarks.length > 0 ? <Row name="Remarks"><Lines lines={document.remarks} /></Row> : null}
        {document.copy_of ? (
          <Row name="Copy">
            shares {percent(document.shared)} of its text with <Link href={to.article(document.copy_of)}>another article</Link>:
            both count as one voice
          </Row>
        ) : null}
        {copies.length > 0 ? (
          <Row name="Copied by">
            <Others documents={copies} say={(copy) => `shares ${percent(copy.shared)} of its text: both count as one voice`} />
          </Row>
        ) : null}
        {versions.length > 0 ? (
          <Row name="Editions">
            <Others documents={versions} say={() => "another edition of this article"} />
          </Row>
        ) : null}
      </dl>
    </section>
  );
}

function Row({ name, children }: { name: string; children: ComponentChildren }): JSX.Element {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Basis({ basis }: { basis: string | null }): JSX.Element | null {
  return basis === null ? null : <small>({BASES[basis] ?? basis})</small>;
}

function Lines({ lines }: { lines: readonly string[] }): JSX.Element {
  return (
    <ul>
      {lines.map((line) => (
        <li>{line}</li>
      ))}
    </ul>
  );
}

function Others({
  documents,
  say,
}: {
  documents: readonly DocumentRecord[];
  say: (document: DocumentRecord) => string;
}): JSX.Element {
  return (
    <ul>
      {documents.map((document) => (
        <li>
          <Link href={to.article(document.id)}>
            <bdi>{titleOf(document)}</bdi>
          </Link>{" "}
          <small>
            <bdi>{outletOf(document)}</bdi>, {document.published ? day(document.published) : "undated"}; {say(document)}
          </small>
        </li>
      ))}
    </ul>
  );
}

/** The address of an article as text; it leads there only where it is one of the web. */
function Outside({ url }: { url: string }): JSX.Element {
  return (
    <>
      <bdi class="url">{url}</bdi>{" "}
      {isOfTheWeb(url) ? (
        <a href={url} target="_blank" rel="noopener noreferrer nofollow">
          Open there ↗<span class="unseen"> (leaves these pages, in a new tab)</span>
        </a>
      ) : null}
    </>
  );
}

function isOfTheWeb(url: string): boolean {
  return URL.canParse(url) && ["http:", "https:"].includes(new URL(url).protocol);
}

function percent(share: number | null): string {
  return share === null ? NONE : `${Math.round(share * 100)} %`;
}
