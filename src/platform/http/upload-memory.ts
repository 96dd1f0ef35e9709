/** Bytes of uploads in memory at once, over all requests. Without a bound, ten uploads of 50 MB are half a gigabyte. */
const MOST_BYTES = 160 * 1024 * 1024;
/** Of one network: one form with five large photos, so that nobody alone uses up what all share. */
const MOST_BYTES_OF_NETWORK = 64 * 1024 * 1024;
/** Somebody else's upload usually ends within this time. */
const WAIT_MS = 8_000;
const ASK_EVERY_MS = 100;

export interface Share {
  /** @returns false where there is no room */
  take(bytes: number): boolean;
  /** Resolves when there is room, or after a while anyway; null where there is room now. One request waits once. */
  untilFree(bytes: number): Promise<void> | null;
  free(): void;
}

export class UploadMemory {
  #held = 0;
  readonly #ofNetwork = new Map<string, number>();
  readonly #limits: { all: number; network: number; waitMs: number };
  constructor(limits = { all: MOST_BYTES, network: MOST_BYTES_OF_NETWORK, waitMs: WAIT_MS }) { this.#limits = limits; }
  get held(): number { return this.#held; }

  share(network: string): Share {
    let mine = 0;
    let over = false;
    let waitUntil: number | null = null;
    const fits = (bytes: number): boolean => this.#held + bytes <= this.#limits.all && (this.#ofNetwork.get(network) ?? 0) + bytes <= this.#limits.network;
    const add = (bytes: number): void => {
      mine += bytes;
      this.#held += bytes;
      const left = (this.#ofNetwork.get(network) ?? 0) + bytes;
      if (left > 0) this.#ofNetwork.set(network, left); else this.#ofNetwork.delete(network);
    };
    return {
      take(bytes) {
        if (over || !fits(bytes)) return false;
        add(bytes);
        return true;
      },
      untilFree: (bytes) => {
        if (fits(bytes)) return null;
        waitUntil ??= performance.now() + this.#limits.waitMs;
        const last = waitUntil;
        return performance.now() >= last ? null : new Promise((resolve) => {
          const ask = (): void => { if (over || fits(bytes) || performance.now() >= last) resolve(); else setTimeout(ask, ASK_EVERY_MS); };
          setTimeout(ask, ASK_EVERY_MS);
        });
      },
      free() { over = true; add(-mine); },
    };
  }
}

/** One for the process: its memory is one. */
export const uploads = new UploadMemory();
