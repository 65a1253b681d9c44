/** What the ribbon's buttons do; the pane provides it. */
export interface Commands {
  refresh(): Promise<void>;
  openParameters(): Promise<void>;
}

type Actions = Pick<typeof Office.actions, "associate">;

/** Ties the manifest's action names to the commands. Excel waits for `completed`, so it is called whatever happens. */
export function associateCommands(actions: Actions, commands: Commands, onError: (error: unknown) => void): void {
  for (const name of ["refresh", "openParameters"] as const) {
    actions.associate(name, (event?: { completed?: () => void }) => {
      void commands[name]()
        .catch(onError)
        .finally(() => event?.completed?.());
    });
  }
}
