/** What the corpus uses of the package `edtf`, which has no types of its own. */
declare module 'edtf' {
  export interface ExtendedDate {
    readonly type: string;
    /** Milliseconds since 1970-01-01 UTC of the first and last moment it may mean. */
    readonly min: number;
    readonly max: number;
  }
  /** Throws where the text is not EDTF. */
  export default function edtf(text: string): ExtendedDate;
}
