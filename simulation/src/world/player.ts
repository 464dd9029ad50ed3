import type { SimulatedProcess } from '../clock/simulated.process.ts';
import type { Role } from '../services/cast.ts';

/** A service, through all its lives. */
export interface Player {
  readonly role: Role;
  process: SimulatedProcess;
  /** When it is started again, once it is dead. */
  backAt?: number;
}
