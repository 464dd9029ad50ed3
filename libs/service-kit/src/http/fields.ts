import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsObject, IsOptional, Length, Matches } from 'class-validator';

/** Not blank, no half characters, no control characters but tab and line ends: what every database and screen can show. */
const WORDS = /^(?=.*\S)[^\p{Surrogate}\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]*$/su;
const ID = '^[A-Za-z0-9._:-]{1,128}$';
const LANGUAGE = '^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}$';

/** Words for people, 1 to `max` characters. */
export const Words = (max: number) =>
  applyDecorators(ApiProperty({ type: String, minLength: 1, maxLength: max }), Length(1, max), Matches(WORDS));

export const MaybeWords = (max: number) =>
  applyDecorators(
    ApiProperty({ type: String, required: false, minLength: 1, maxLength: max }),
    IsOptional(),
    Length(1, max),
    Matches(WORDS),
  );

/** At most `count` texts; none if left out. */
export const ListOfWords = (count: number, max: number) =>
  applyDecorators(
    ApiProperty({ type: [String], required: false, maxItems: count }),
    IsArray(),
    ArrayMaxSize(count),
    Length(1, max, { each: true }),
    Matches(WORDS, { each: true }),
  );

export const Id = () => applyDecorators(ApiProperty({ type: String, pattern: ID }), Matches(new RegExp(ID)));

export const MaybeId = () =>
  applyDecorators(ApiProperty({ type: String, required: false, pattern: ID }), IsOptional(), Matches(new RegExp(ID)));

/** BCP 47 */
export const MaybeLanguage = () =>
  applyDecorators(
    ApiProperty({ type: String, required: false, pattern: LANGUAGE }),
    IsOptional(),
    Matches(new RegExp(LANGUAGE)),
  );

export const OneOf = (values: readonly string[]) =>
  applyDecorators(ApiProperty({ enum: [...values] }), IsIn([...values]));

export const MaybeOneOf = (values: readonly string[]) =>
  applyDecorators(ApiProperty({ enum: [...values], required: false }), IsOptional(), IsIn([...values]));

/** Any JSON object. */
export const MaybeObject = () =>
  applyDecorators(ApiProperty({ type: Object, required: false }), IsOptional(), IsObject());

export const Flag = () => applyDecorators(ApiProperty({ type: Boolean }), IsBoolean());
