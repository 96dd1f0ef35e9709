/** Where files live. Two drivers: the data folder and an S3 bucket. Content is addressed by its SHA-256. */
export interface FileStore {
  /** Stores the bytes durably (fsync) and returns the lower-case hex SHA-256, which is also the key. Storing twice is harmless. */
  put(bytes: Buffer): Promise<string>;
  /** @returns the bytes, or null where the key is unknown. */
  get(key: string): Promise<Buffer | null>;
  has(key: string): Promise<boolean>;
  /** Destroys the bytes. Removing what is not there is harmless. */
  remove(key: string): Promise<void>;
}
