package dev.leanloop.note;

/** Who a person, a promise or half a cycle belongs to. */
public enum Side {
    /** The side that serves: "we". */
    PERFORMER,
    /** The side that is served: "they". */
    CUSTOMER,
    /** Neither the team nor a profile names the person. */
    UNKNOWN
}
