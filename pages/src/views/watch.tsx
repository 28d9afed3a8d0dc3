/** Whether new articles are read as they come: from where, which were read last, and what went wrong. */

import "../style/watch.css";

import type { JSX } from "preact";

import { Answered, Heading } from "../parts/basics";
import { type Watch as Answer, type Watcher, useWatch } from "../parts/watch-answer";
import { Alerts, LastRead, LastRefused, Moment, Sources } from "../parts/watch-tables";
import { count } from "../words";

export default function Watch(): JSX.Element {
  const asked = useWatch();
  return (
    <div class="watch">
      <Heading title="What is followed" />
      <Answered asked={asked}>{(answer) => <State answer={answer} />}</Answered>
    </div>
  );
}

function State({ answer: { running, watcher } }: { answer: Answer }): JSX.Element {
  if (watcher === null) {
    return (
      <p class="nothing">
        No watcher runs, and none has: nothing new comes in by itself. Whoever looks after this installation starts one with
        the command <code>detente watch</code>.
      </p>
    );
  }
  return (
    <>
      {running ? <Running watcher={watcher} /> : <Ended watcher={watcher} />}
      <Sources watcher={watcher} />
      <Alerts watcher={watcher} />
      <LastRead watcher={watcher} />
      <LastRefused watcher={watcher} />
    </>
  );
}

function Running({ watcher }: { watcher: Watcher }): JSX.Element {
  return (
    <>
      <p>
        A watcher has run on <bdi>{watcher.host}</bdi> since <Moment at={watcher.began} /> and reads what is new. Read in the
        last hour: {count(watcher.last_hour, "article")}; in the last day: {count(watcher.last_day, "article")}.
      </p>
      {watcher.trouble ? (
        <div class="trouble" role="alert">
          <p>
            It waits, for <bdi>{watcher.trouble}</bdi>.
          </p>
        </div>
      ) : null}
    </>
  );
}

function Ended({ watcher }: { watcher: Watcher }): JSX.Element {
  return (
    <div class="trouble">
      <p>
        <strong>No watcher runs:</strong>{" "}
        {watcher.ended ? (
          <>
            the last one, on <bdi>{watcher.host}</bdi>, was ended at <Moment at={watcher.ended} />.
          </>
        ) : (
          <>
            the last one, on <bdi>{watcher.host}</bdi>, gave its last sign of life at <Moment at={watcher.at} />. It was killed,
            or it hangs.
          </>
        )}{" "}
        Nothing new comes in by itself. What stands below is its last word.
      </p>
    </div>
  );
}
