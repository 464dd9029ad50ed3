import 'reflect-metadata';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsDefined,
  IsIn,
  IsInt,
  IsNumber,
  IsObject,
  IsOptional,
  Length,
  Matches,
  Max,
  Min,
  ValidateBy,
  ValidateIf,
  ValidateNested,
  type ValidationOptions,
} from 'class-validator';
import { DIGEST, ID, isRecordOf, LANGUAGE, UTC_TIME } from './formats.ts';

type Rules = PropertyDecorator[];

const both =
  (...rules: Rules): PropertyDecorator =>
  (target, property) => {
    for (const rule of rules) rule(target, property);
  };

const list = (max: number, rule: (each: ValidationOptions) => PropertyDecorator) =>
  both(IsArray(), ArrayMaxSize(max), rule({ each: true }));

/** May be absent. Never null on the wire. */
export const Optional = () => IsOptional();
/** May be absent if another field is there. A class that uses it says so to the schema with `@JSONSchema({anyOf})`. */
export const OptionalWith = (other: string) =>
  ValidateIf((fields, value) => value !== undefined || fields[other] === undefined);
/** 1 to 128 characters of `A-Z a-z 0-9 . _ : -`. */
export const Id = () => Matches(ID);
export const Ids = (max: number) => list(max, (each) => Matches(ID, each));
/** ISO 8601 in UTC: `2026-03-01T09:30:00.123Z`. */
export const Time = () => ValidateBy({ name: 'utcTime', validator: { validate: (value) => UTC_TIME.test(value) } });
/** BCP 47: `en`, `de-AT`. */
export const Language = () => Matches(LANGUAGE);
export const Languages = (max: number) => list(max, (each) => Matches(LANGUAGE, each));
/** Words for a person, at most `max` characters (code points). */
export const Text = (max: number, min = 0) => Length(min, max);
export const Texts = (count: number, max: number) => list(count, (each) => Length(1, max, each));
export const OneOf = (values: readonly unknown[]) => IsIn([...values]);
/** A whole number; the default bounds are those of a PostgreSQL integer. IsInt comes last: the schema keeps the last type. */
export const Whole = (min = 0, max = 2 ** 31 - 1) => both(Min(min), Max(max), IsInt());
/** A confidence or another share, 0 to 1. */
export const Share = () => both(IsNumber(), Min(0), Max(1));
export const Flag = () => IsBoolean();
/** Any JSON value but null. */
export const Json = () => IsDefined();
/** Any JSON object. */
export const JsonObject = () => IsObject();
/** A part of its own class. */
export const Part = (type: () => new () => object) => both(IsObject(), ValidateNested(), Type(type));
export const Parts = (type: () => new () => object, max: number) =>
  both(IsArray(), ArrayMaxSize(max), IsObject({ each: true }), ValidateNested({ each: true }), Type(type));
/** `{name: count}`. */
export const Counts = () => record('counts', (value) => Number.isInteger(value));
/** `{name: digest}`, each 16 hex digits. */
export const Digests = () => record('digests', (value) => typeof value === 'string' && DIGEST.test(value));
/** `{language: text}`, each text at most 200 characters. */
export const TextByLanguage = () =>
  record('textByLanguage', (value) => typeof value === 'string' && value.length <= 200);
/** `{event type: [majors]}`. */
export const MajorsByType = () =>
  record('majorsByType', (value) => Array.isArray(value) && value.every(Number.isInteger));

const record = (name: string, check: (value: unknown) => boolean) =>
  ValidateBy({ name, validator: { validate: (value) => isRecordOf(value, check) } });
