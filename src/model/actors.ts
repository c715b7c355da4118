/** Who took part in what a record holds: person → role then → organization. */

export const ACTOR_PARTS = {
  author: 'Author',
  witness: 'Witness',
  questioner: 'Asked by',
  chair: 'Chair',
  member: 'Member',
  sponsor: 'Sponsor',
  cosponsor: 'Cosponsor',
  speaker: 'Speaker',
  signatory: 'Signatory',
  judge: 'Judge',
  party: 'Party',
  counsel: 'Counsel',
  publisher: 'Publisher',
  issuer: 'Issued by',
  recipient: 'Addressed to',
  subject: 'Subject',
  source: 'Source',
  spokesperson: 'Spokesperson',
  commentator: 'Commented',
  other: 'Also named',
} as const;

/** What the actor did in this record; decides creator roles in citations and the order of the facts table. */
export type ActorPart = keyof typeof ACTOR_PARTS;

/** At least one of `person` and `organization` is there; both are ids of entities. */
export interface Actor {
  readonly person?: string;
  readonly organization?: string;
  /** Role then, in words, such as `rapporteur`; empty when nothing is known but the part. */
  readonly role: string;
  readonly part: ActorPart;
}
