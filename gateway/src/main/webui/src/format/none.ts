/** What stands where there is no value: never an empty cell. */
export const NONE = '--'
