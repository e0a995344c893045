import { getMetadataStorage } from 'class-validator';

type Storage = ReturnType<typeof getMetadataStorage>;
type Rules = ReturnType<Storage['getTargetValidationMetadatas']>;

const remembering = new WeakSet<Storage>();

/**
 * Lets class-validator find the rules of a class once. For each object that it checks it would compare the class with every
 * class of the program that has rules, and a request holds several objects. A rule that is declared later is still found.
 */
export function rememberRulesOfClasses(storage = getMetadataStorage()): void {
  if (remembering.has(storage)) return;
  remembering.add(storage);
  const find = storage.getTargetValidationMetadatas.bind(storage);
  const add = storage.addValidationMetadata.bind(storage);
  let known = new Map<unknown, Map<string, Rules>>();
  storage.addValidationMetadata = (rule) => {
    known = new Map();
    add(rule);
  };
  storage.getTargetValidationMetadatas = (target, schema, always, strictGroups, groups) => {
    const of = known.get(target) ?? new Map<string, Rules>();
    known.set(target, of);
    const asked = groups === undefined ? `${schema} ${always} ${strictGroups}` : JSON.stringify([schema, always, strictGroups, groups]);
    const rules = of.get(asked) ?? find(target, schema, always, strictGroups, groups);
    of.set(asked, rules);
    return rules;
  };
}
