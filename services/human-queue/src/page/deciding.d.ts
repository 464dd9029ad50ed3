interface Person {
  readonly id: string;
  readonly displayName: string;
}

interface Proposal {
  readonly arguments: Readonly<Record<string, unknown>>;
  readonly argumentsHash: string;
}

interface FirstYes {
  readonly by: Person;
  readonly edit?: Proposal;
}

interface Ended {
  readonly status: string;
  readonly decidedBy?: Person;
  readonly seconded?: Person;
  readonly execution?: { readonly outcome: string; readonly changed?: readonly unknown[] };
}

export function shown(approval: { readonly act: Proposal; readonly first?: FirstYes }): Proposal;

export function verdictsOf(
  approval: { readonly requesters?: readonly string[]; readonly first?: FirstYes },
  me: string,
): { readonly may: readonly string[]; readonly because: string };

export function ending(approval: Ended): string;
