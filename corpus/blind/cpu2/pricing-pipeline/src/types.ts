export interface Line { sku: number; quantity: number; cents: number }
export interface Context { region: number; loyalty: number }
export interface Rule { readonly name: string; apply(line: Line, context: Context): Promise<number> }
