export function define(delivery) {}
