package io.dateline.server.http;

import java.util.function.Supplier;

/// Ends a request with a [Problem].
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    public ProblemException(int status, String detail) {
        this(Problem.of(status, detail));
    }

    ProblemException(Problem problem) {
        super(problem.status() + ": " + problem.detail());
        this.problem = problem;
    }

    public static ProblemException badRequest(String detail) {
        return new ProblemException(400, detail);
    }

    /// One field of the body was wrong.
    public static ProblemException ofField(int status, String field, String detail) {
        return new ProblemException(new Problem(status, detail, null, field));
    }

    /// What `construct` makes of what a caller sent; where its constructor refuses the values, the
    /// caller is told. Not to be wrapped around anything that could refuse a value of ours.
    public static <T> T checking(Supplier<T> construct) {
        try {
            return construct.get();
        } catch (IllegalArgumentException e) {
            throw badRequest(String.valueOf(e.getMessage()));
        }
    }

    public Problem problem() {
        return problem;
    }
}
