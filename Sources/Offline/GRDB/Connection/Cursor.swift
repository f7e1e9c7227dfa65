/// A sequence whose next element may fail to arrive.
public protocol Cursor<Element>: AnyObject {
    associatedtype Element
    func next() throws -> Element?
}

extension Cursor {
    public func forEach(_ body: (Element) throws -> Void) throws {
        while let element = try next() { try body(element) }
    }
}

extension Array {
    public init(_ cursor: some Cursor<Element>) throws {
        self.init()
        while let element = try cursor.next() { append(element) }
    }
}
