/** All that is told about an open record: no word of anybody's. */
export interface Now {
  version: number;
  writing: boolean;
  onBreak: boolean;
}

/** How long a stream may be silent before the page asks by itself; the server speaks every fifteen seconds. */
const SILENCE = 40_000;
const FIRST_WORD = 5_000;
const ASK_AGAIN = 3_000;

/**
 * Listens while the page is looked at. Of all tabs of a browser one holds the stream and tells the others, so that no number of
 * tabs uses up the browser's connections.
 */
export class Stream {
  private readonly others: BroadcastChannel;
  private source: EventSource | null = null;
  private letGo: (() => void) | null = null;
  private wish: AbortController | null = null;
  private silence = 0;
  private asking = 0;

  constructor(
    private readonly at: string,
    private readonly hear: (now: Now) => void,
    private readonly gone: () => void,
  ) {
    this.others = new BroadcastChannel(`live ${at}`);
    this.others.onmessage = (said: MessageEvent<Now>) => this.hear(said.data);
    document.addEventListener("visibilitychange", () => this.turn());
    addEventListener("focus", () => this.turn());
    addEventListener("pagehide", () => this.stop());
    addEventListener("pageshow", (event) => event.persisted && this.turn());
    this.turn();
  }

  private turn(): void {
    if (document.visibilityState !== "visible") return this.stop();
    void this.ask();
    if (this.wish) return;
    const wish = (this.wish = new AbortController());
    if (!navigator.locks) return this.poll();
    navigator.locks
      .request(`live ${this.at}`, { signal: wish.signal }, () => this.lead(wish.signal))
      .catch(() => undefined);
  }

  private lead(signal: AbortSignal): Promise<void> | undefined {
    if (signal.aborted) return undefined;
    this.open();
    return new Promise((let_go) => (this.letGo = let_go));
  }

  private open(): void {
    this.source?.close();
    this.source = new EventSource(this.at);
    this.listenFor(FIRST_WORD);
    this.source.addEventListener("now", (event) => {
      clearInterval(this.asking);
      this.asking = 0;
      this.listenFor(SILENCE);
      this.tell(JSON.parse(event.data) as Now);
    });
    this.source.onerror = () => this.poll();
  }

  /** A stream that says nothing is blocked somewhere on its way. */
  private listenFor(time: number): void {
    clearTimeout(this.silence);
    this.silence = setTimeout(() => this.poll(), time);
  }

  private poll(): void {
    if (!this.asking) this.asking = setInterval(() => void this.ask(true), ASK_AGAIN);
  }

  private async ask(forAll = false): Promise<void> {
    try {
      const answer = await fetch(this.at, { headers: { Accept: "application/json" } });
      if (answer.status === 404 || answer.redirected) return this.end();
      if (!answer.ok) return;
      const now = (await answer.json()) as Now;
      if (forAll) this.tell(now);
      else this.hear(now);
      if (forAll && this.source?.readyState === EventSource.CLOSED) this.open();
    } catch {
      // cut off; it asks again
    }
  }

  private tell(now: Now): void {
    this.hear(now);
    this.others.postMessage(now);
  }

  /** Signed out, or no longer somebody's to read. */
  private end(): void {
    this.stop();
    this.gone();
  }

  private stop(): void {
    this.wish?.abort();
    this.letGo?.();
    this.source?.close();
    clearTimeout(this.silence);
    clearInterval(this.asking);
    this.wish = this.letGo = this.source = null;
    this.asking = 0;
  }
}
