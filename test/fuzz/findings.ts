/** What came of a request. */
export interface Answered {
  readonly address: string;
  readonly status: number;
  readonly said: string;
  /** Texts that were sealed, none of which may come back. */
  readonly sealed: readonly string[];
  /** There is a row of the actor's more than before. */
  readonly isLeft: boolean;
}

/** Where a sealed text is shown to whoever may see it. */
const OPENS = /\/open$|\/opened|\/numbers|\/console-roster$/;

/** What must not be in an answer. */
export function faultsOf({ address, status, said, sealed, isLeft }: Answered): readonly string[] {
  const isOpened = OPENS.test(address) && status === 200;
  return [
    ...(status >= 500 ? [`answered ${status}`] : []),
    ...(status === 403 && isLeft ? ['left a row after a refusal by right'] : []),
    ...(!isOpened && sealed.some((each) => said.includes(each)) ? ['echoes what is sealed'] : []),
  ];
}

/** What runs read models, as far as is looked at here. */
export interface Running {
  status(): readonly { readonly name: string; readonly state: string }[];
  setAside(): Promise<readonly object[]>;
}

/**
 * Read models that do not come to the end, do not run, or have set something aside. @param projected fails where one does not come to the
 * end
 */
export async function standingStill(runner: Running, projected: () => Promise<void>): Promise<readonly string[]> {
  const late = await projected().then(
    () => [],
    (error: unknown) => [String(error)],
  );
  const stopped = runner.status().filter(({ state }) => state !== 'running');
  const aside = await runner.setAside();
  return [
    ...late,
    ...stopped.map(({ name, state }) => `${name} is ${state}`),
    ...aside.map((each) => `set aside: ${JSON.stringify(each)}`),
  ];
}
