import com.adobe.epubcheck.tool.EpubChecker;

/** EPUBCheck on each of the books named, in one JVM. Behind what it says of a book stands a line `\f` and its exit status. */
class Books {
    public static void main(String[] books) {
        for (String book : books) {
            int status = new EpubChecker().run(new String[] {"--failonwarnings", book});
            System.err.println("\f" + status);
        }
    }
}
