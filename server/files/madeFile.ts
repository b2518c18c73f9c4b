/** A file for somebody to keep: what it is called, what it is, and its content. */
export interface MadeFile {
  readonly name: string;
  readonly type: string; // media type
  readonly content: string | Uint8Array;
}
