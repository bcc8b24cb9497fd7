/** Yielded between rows when the time slice is over: whoever pulls may do something else and come back later. */
export const PAUSE: unique symbol = Symbol('pause');
