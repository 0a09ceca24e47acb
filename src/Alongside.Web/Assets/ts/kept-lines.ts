/** A line for the log that its writer has asked to be kept on this device until there is a connection. */
export interface KeptLine {
  /** The form's own key: however often the line is sent, it counts once. */
  key: string;
  /** The log that it is for. */
  log: string;
  /** Whose it is, without saying who. */
  mark: string;
  words: Record<string, string>;
  /** When it was written, by this device. */
  written: number;
  /** Why the log did not take it. */
  refused?: string;
}

const STORE = "kept";

/** Nothing is made on the device before somebody has asked for it. */
export async function keptLines(): Promise<KeptLine[]> {
  const there = (await indexedDB.databases?.()) ?? [];
  if (!there.some((database) => database.name === "alongside")) return [];
  return (await within("readonly", (store) => store.getAll())) as KeptLine[];
}

export async function keep(line: KeptLine): Promise<void> {
  await within("readwrite", (store) => store.put(line));
}

export async function forget(line: KeptLine): Promise<void> {
  await within("readwrite", (store) => store.delete(line.key));
}

async function within(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest): Promise<unknown> {
  const opening = indexedDB.open("alongside", 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(STORE, { keyPath: "key" });
  const database = (await done(opening)) as IDBDatabase;
  try {
    return await done(work(database.transaction(STORE, mode).objectStore(STORE)));
  } finally {
    database.close();
  }
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
