/**
 * Lets so many pieces of work run at once; the others wait, first come first served. Whoever works longer than a turn lasts
 * waits for something else than this process (a body that arrives slowly, a reader far away, a long import): the next one
 * begins beside it, so that nobody can hold every place by being slow.
 */
export function createTurns({ most, milliseconds }) {
  let atWork = 0;
  const waiting = [];

  function letIn() {
    while (atWork < most && waiting.length > 0) waiting.shift()();
  }

  /** Works on a request in its turn; does nothing where the one who asked has left meanwhile. */
  return function inTurn(response, work) {
    waiting.push(() => {
      if (response.destroyed) return;
      atWork++;
      const end = () => {
        if (!timer) return;
        clearTimeout(timer);
        timer = null;
        atWork--;
        letIn();
      };
      let timer = setTimeout(end, milliseconds);
      response.once("close", end);
      work();
    });
    letIn();
  };
}
