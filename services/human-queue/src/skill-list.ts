import { applyDecorators } from '@nestjs/common';
import { ArrayUnique, Matches, ValidateBy, type ValidationArguments } from 'class-validator';

const SKILL = /^[A-Za-z0-9._-]{1,64}:[A-Za-z0-9._-]{1,128}$/;

/** For a property of a config that has `operators`, too: `id:skill`, each once, and only of operators there are. */
export const SkillList = () =>
  applyDecorators(
    ArrayUnique({ message: 'must name each skill of an operator once' }),
    Matches(SKILL, {
      each: true,
      message: 'must be operator:skill, several separated by commas, such as ada:tax,ada:law',
    }),
    ValidateBy({
      name: 'ofOperators',
      validator: {
        validate: (entries: readonly string[], given) => strangersIn(entries, given).length === 0,
        defaultMessage: (given) =>
          `names ${strangersIn((given?.value ?? []) as readonly string[], given).join(', ')}, who is not among the operators`,
      },
    }),
  );

const strangersIn = (entries: readonly string[], given?: ValidationArguments): readonly string[] => {
  const { operators = [] } = (given?.object ?? {}) as { operators?: readonly string[] };
  const known = operators.map((operator) => operator.split(':')[0]);
  return entries.map((entry) => entry.split(':')[0] ?? '').filter((id) => !known.includes(id));
};
