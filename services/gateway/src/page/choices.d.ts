import type { Place } from './thread.js';

export function openChoices(choices: Place['choices'], chosen: Place['choices']): Place['choices'];
export function minutesOf(seconds: { low: number; high: number }): { low: number; high: number };
