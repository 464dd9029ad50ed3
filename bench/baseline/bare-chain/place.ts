/** Where the processes of a chain meet. */
export interface Place {
  readonly brokers: readonly string[];
  readonly databaseUrl: string;
  /** Goes before the name of each topic and group: no chain hears another. */
  readonly prefix: string;
}

export const variablesOf = (place: Place) => ({ BARE_CHAIN: JSON.stringify(place) });

export const givenPlace = (): Place => JSON.parse(process.env.BARE_CHAIN ?? '');
