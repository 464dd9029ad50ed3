import { describe, expect, it } from 'vitest';
import { at, claimed, queued } from './item.fixture.ts';
import { isKeptForOthers, type Skills, skillsOf } from './skills.ts';

const skills = (own: string[], onDuty: string[]): Skills => ({ own: new Set(own), onDuty: new Set(onDuty) });
const tax = { ...queued, skill: 'tax' };

describe('an item that wants a skill', () => {
  it('is shown first to those on duty who have it', () => {
    expect(isKeptForOthers(tax, skills(['tax'], ['tax']), at(1))).toBe(false);
    expect(isKeptForOthers(tax, skills([], ['tax']), at(1))).toBe(true);
  });

  it('is shown to all after a minute: a person is there for it, whoever it is', () => {
    expect(isKeptForOthers(tax, skills([], ['tax']), at(59))).toBe(true);
    expect(isKeptForOthers(tax, skills([], ['tax']), at(60))).toBe(false);
  });

  it('is shown to all at once where nobody on duty has it', () => {
    expect(isKeptForOthers(tax, skills([], ['nights']), at(1))).toBe(false);
  });

  it('is no secret once somebody holds it, or it is about anything else than who takes it', () => {
    expect(isKeptForOthers({ ...claimed, skill: 'tax' }, skills([], ['tax']), at(1))).toBe(false);
    expect(isKeptForOthers({ ...tax, status: 'owed' }, skills([], ['tax']), at(1))).toBe(false);
  });

  it('is for everybody where it wants none', () => {
    expect(isKeptForOthers(queued, skills([], ['tax']), at(1))).toBe(false);
  });
});

it('skills are what is declared of these operators', () => {
  expect(skillsOf(['ada:tax', 'ada:nights', 'ben:law'], ['ada'])).toEqual(new Set(['tax', 'nights']));
});
